package vn.gov.phutho.hopthu.adapter.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFReader;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.adapter.ldap.LdifList;
import vn.gov.phutho.hopthu.core.addressbook.AddressList;
import vn.gov.phutho.hopthu.core.addressbook.AgencyTree;
import vn.gov.phutho.hopthu.core.addressbook.Listing;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Each form read back by another program's reader. */
class ListFormatsTest {
  private static final String LONG_TITLE =
      "Phó Trưởng phòng; phụ trách \"Chuyển đổi số\", dữ liệu\\hạ tầng và các việc khác được giao";
  private static final AgencyTree TREE =
      new AgencyTree(
          Map.of("skhcn", "Sở Khoa học, Công nghệ", "cds.skhcn", "Phòng Chuyển đổi số"), Map.of());

  private static String written(ListWriter writer, String name, String title) throws IOException {
    Listing agency =
        new Listing(
            AccountKind.AGENCY,
            MailAddress.parse("cds.skhcn@phutho.gov.vn"),
            "Phòng Chuyển đổi số",
            Optional.empty(),
            "cds.skhcn");
    Listing person =
        new Listing(
            AccountKind.PERSON,
            MailAddress.parse("khaintm@phutho.gov.vn"),
            name,
            Optional.of(title),
            "skhcn");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(new AddressList(Optional.empty(), TREE, List.of(agency, person)), out);
    return out.toString(UTF_8);
  }

  @Test
  void csvComesBackWholeWithItsMarkAndCrLf() throws IOException {
    String csv = written(new CsvList(), "Nguyễn Thị Minh Khai", LONG_TITLE);

    assertThat(csv).startsWith("\uFEFFLoại,Tên,Chức vụ,Địa chỉ thư,Cơ quan,Mã cơ quan\r\n");
    List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1))).getRecords();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).toList())
        .containsExactly(
            "Cá nhân",
            "Nguyễn Thị Minh Khai",
            LONG_TITLE,
            "khaintm@phutho.gov.vn",
            "Sở Khoa học, Công nghệ",
            "skhcn");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(\"x\")", "+84", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
  void csvRunsNoFormula(String title) throws IOException {
    String csv = written(new CsvList(), "Đỗ Ánh", title);
    CSVRecord person =
        CSVFormat.RFC4180.parse(new StringReader(csv.substring(1))).getRecords().get(1);

    assertThat(person.get(2)).isEqualTo("'" + title);
  }

  @Test
  void vcardComesBackWhole() throws IOException {
    String vcf = written(new VCardList(), "Nguyễn Thị Minh Khai", LONG_TITLE);
    List<VCard> cards = Ezvcard.parse(vcf).all();

    assertThat(cards).hasSize(2);
    VCard person = cards.get(0);
    assertThat(person.getVersion()).isEqualTo(VCardVersion.V4_0);
    assertThat(person.getKind().isIndividual()).isTrue();
    assertThat(person.getStructuredName().getFamily()).isEqualTo("Nguyễn");
    assertThat(person.getStructuredName().getAdditionalNames()).containsExactly("Thị Minh");
    assertThat(person.getStructuredName().getGiven()).isEqualTo("Khai");
    assertThat(person.getTitles().get(0).getValue()).isEqualTo(LONG_TITLE);
    assertThat(person.getOrganization().getValues()).containsExactly("Sở Khoa học, Công nghệ");
    assertThat(person.getEmails().get(0).getValue()).isEqualTo("khaintm@phutho.gov.vn");
    assertThat(cards.get(1).getKind().isOrg()).isTrue();
    assertThat(cards.get(1).getFormattedName().getValue()).isEqualTo("Phòng Chuyển đổi số");
  }

  @Test
  void vcardLinesHaveAtMost75OctetsAndEndInCrLf() throws IOException {
    String vcf = written(new VCardList(), "Nguyễn Thị Minh Khai", LONG_TITLE + LONG_TITLE);

    assertThat(vcf.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(vcf.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(vcf).contains("\r\n ");
  }

  @Test
  void vcardTakesNoLineOfItsOwnFromAName() throws IOException {
    String vcf = written(new VCardList(), "Ánh\r\nEMAIL:x@example.com", "Chuyên viên");

    assertThat(Ezvcard.parse(vcf).all().get(0).getEmails()).hasSize(1);
  }

  @Test
  void ldifComesBackWholeAtItsDn() throws Exception {
    String ldif =
        written(
            new LdifList(new DirectorySchema("dc=phutho,dc=gov,dc=vn")),
            "Nguyễn Thị Minh Khai",
            LONG_TITLE);

    assertThat(ldif).startsWith("version: 1").isASCII();
    try (LDIFReader reader = new LDIFReader(new ByteArrayInputStream(ldif.getBytes(UTF_8)))) {
      Entry person = reader.readEntry();
      assertThat(person.getDN()).isEqualTo("uid=khaintm,ou=people,dc=phutho,dc=gov,dc=vn");
      assertThat(person.getAttributeValue("cn")).isEqualTo("Nguyễn Thị Minh Khai");
      assertThat(person.getAttributeValue("title")).isEqualTo(LONG_TITLE);
      Entry agency = reader.readEntry();
      assertThat(agency.getDN()).isEqualTo("ou=cds,ou=skhcn,ou=agencies,dc=phutho,dc=gov,dc=vn");
      assertThat(agency.getAttributeValue("mail")).isEqualTo("cds.skhcn@phutho.gov.vn");
      assertThat(reader.readEntry()).isNull();
    }
  }
}
