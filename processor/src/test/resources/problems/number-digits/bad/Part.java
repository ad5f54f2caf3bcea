package test;

import java.math.BigInteger;
import java.util.Optional;

record Part(
    Optional<BigInteger> size) {} // <- number-digits
