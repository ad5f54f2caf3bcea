/** Converters that are registered for a package. */
@Convert({LocaleConverter.class, YearConverter.class})
package matrix;

import io.pressmark.annotation.Convert;
