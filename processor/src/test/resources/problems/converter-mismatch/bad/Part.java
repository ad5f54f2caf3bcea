package test;

import io.pressmark.annotation.Convert;
import java.time.Year;

@Convert(YearConverter.class)
record Part(Year year) {}
