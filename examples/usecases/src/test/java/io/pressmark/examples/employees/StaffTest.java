package io.pressmark.examples.employees;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StaffTest {
  @Test
  void hiresFindsAndRaises() {
    try (Database db = Database.inMemory()) {
      Staff staff = new Staff(db);
      staff.hire(1, "Ada", "engines", new BigDecimal("5200"));
      staff.hire(2, "Grace", "compilers", new BigDecimal("5400"));
      staff.hire(3, "Jean", "engines", new BigDecimal("5100"));

      staff.raise(1, new BigDecimal("250.50"));

      Employee ada = staff.find(1).orElseThrow();
      assertThat(ada.getName()).isEqualTo("Ada");
      assertThat(ada.getSalary()).isEqualByComparingTo("5450.50");
      assertThat(ada.getHired()).hasToString("2026-03-01");
      assertThat(staff.find(4)).isEmpty();
      assertThat(staff.scanDepartment("engines"))
          .extracting(Employee::getId)
          .containsExactlyInAnyOrder(1L, 3L);
    }
  }
}
