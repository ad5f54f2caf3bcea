package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Parcel.class)
record ParcelPart(Integer sizeWidth, String sizeUnit, double weightGrams) {}
