package vn.gov.phutho.hopthu.core.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AgencyTreeTest {
  private final AgencyTree tree =
      new AgencyTree(
          Map.of("skhcn", "Sở Khoa học và Công nghệ"),
          Map.of("vnpt", "skhcn", "mot", "hai", "hai", "mot"));

  @Test
  void holdsSubUnitsByTheirNameAndByTheRegister() {
    assertThat(tree.isWithin("skhcn", "skhcn")).isTrue();
    assertThat(tree.isWithin("cds.skhcn", "skhcn")).isTrue();
    assertThat(tree.isWithin("to1.cds.skhcn", "skhcn")).isTrue();
    assertThat(tree.isWithin("vnpt", "skhcn")).isTrue();
  }

  @Test
  void holdsNoAgencyThatOnlyLooksAlike() {
    assertThat(tree.isWithin("xskhcn", "skhcn")).isFalse();
    assertThat(tree.isWithin("skhcn", "cds.skhcn")).isFalse();
    assertThat(tree.isWithin("", "skhcn")).isFalse();
  }

  @Test
  void walksFromTheTop() {
    assertThat(tree.path("to1.cds.skhcn")).containsExactly("skhcn", "cds.skhcn", "to1.cds.skhcn");
  }

  @Test
  void endsInARegisterThatGoesInACircle() {
    assertThat(tree.path("mot")).containsExactly("hai", "mot");
  }
}
