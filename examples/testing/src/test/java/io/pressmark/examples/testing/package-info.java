/** Tests with the test kit, and tests of it. */
package io.pressmark.examples.testing;
