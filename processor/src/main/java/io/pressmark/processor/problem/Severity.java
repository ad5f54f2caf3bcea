package io.pressmark.processor.problem;

/** Whether a problem stops the build. */
public enum Severity {
  /** The model cannot work; nothing is generated from it. */
  ERROR,
  /** The model works but is probably not what was meant; the author can silence it. */
  WARNING
}
