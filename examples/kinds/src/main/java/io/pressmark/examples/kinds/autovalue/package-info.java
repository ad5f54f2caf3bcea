/** Classes for autovalue. */
package io.pressmark.examples.kinds.autovalue;
