package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryEntryTest {
  private final DirectoryEntry entry =
      new DirectoryEntry("uid=a", Map.of("hopthuAlias", List.of("A@b.vn", "c@d.vn")));

  @Test
  void attributeNamesHaveNoCase() {
    assertThat(entry.values("HOPTHUALIAS")).containsExactly("A@b.vn", "c@d.vn");
    assertThat(entry.first("hopthualias")).contains("A@b.vn");
    assertThat(entry.values("mail")).isEmpty();
  }

  @Test
  void valuesCompareWithoutCase() {
    assertThat(entry.has("hopthuAlias", "a@B.VN")).isTrue();
    assertThat(entry.has("hopthuAlias", "b@b.vn")).isFalse();
  }

  @Test
  void laterChangesOfTheSourceDoNotReachIt() {
    List<String> values = new ArrayList<>(List.of("x"));
    DirectoryEntry copy = new DirectoryEntry("uid=a", Map.of("cn", values));
    values.add("y");
    assertThat(copy.values("cn")).containsExactly("x");
    assertThatThrownBy(() -> copy.attributes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
