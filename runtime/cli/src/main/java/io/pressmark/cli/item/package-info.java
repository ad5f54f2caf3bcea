/** Keys and conditions from the command line, and tables read and written item by item. */
@NullMarked
package io.pressmark.cli.item;

import org.jspecify.annotations.NullMarked;
