package io.pressmark.endpoint.item;

import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.Selection;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.json.ItemJson;
import io.pressmark.json.JsonOutput;
import java.io.IOException;

/** Writes a page of a query or a scan. */
final class PageJson {
  private PageJson() {}

  /** Writes the whole answer. */
  static void write(
      Parameters request, ReadTarget target, Selection selection, ItemBatch page, JsonOutput out)
      throws IOException {
    out.beginObject();
    if (!selection.isCount()) {
      out.name("Items");
      out.beginArray();
      ItemReader reader = target.table().reader();
      for (int i = 0; i < page.size(); i++) {
        Projections.write(selection.projection(), page.load(i, reader), out);
      }
      out.endArray();
    }
    out.name("Count");
    out.number(page.count());
    out.name("ScannedCount");
    out.number(page.scannedCount());
    if (page.lastEvaluatedKey().isPresent()) {
      out.name("LastEvaluatedKey");
      ItemJson.write(target.lastEvaluatedKey(page), out);
    }
    target.capacity(page).writeMember(CapacityJson.detail(request), out);
    out.endObject();
  }
}
