/** The example of the project's README, as it stands there. */
package io.pressmark.examples.readme;
