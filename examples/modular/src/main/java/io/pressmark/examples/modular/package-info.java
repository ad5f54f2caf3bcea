/** An application that is a module itself, and runs on the module path without any flag. */
package io.pressmark.examples.modular;
