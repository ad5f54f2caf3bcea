/** The annotations with which a class declares how its instances become items of a table. */
module io.pressmark.annotation {
  exports io.pressmark.annotation;
}
