/** Classes for lombok. */
package io.pressmark.examples.kinds.lombok;
