package io.pressmark.examples.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** Keeps out the tests, and the libraries that the processor carries under names of its own. */
public final class ProductionClasses implements ImportOption {
  private static final Pattern OTHER =
      Pattern.compile(".*(/target/test-classes/|/io/pressmark/processor/shaded/).*");

  @Override
  public boolean includes(Location location) {
    return !location.matches(OTHER);
  }
}
