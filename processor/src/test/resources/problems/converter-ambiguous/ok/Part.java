package test;

import io.pressmark.annotation.Convert;
import java.util.Currency;

@Convert(SecondConverter.class)
record Part(Currency currency) {}
