/** An application that keeps notes: all it requires is the embedded store. */
module io.pressmark.examples.modular {
  requires io.pressmark.chronicle;
}
