package vn.gov.phutho.hopthu.extension.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;

class ForwardStampTest {
  private static Mail mail() throws Exception {
    return MailImpl.builder().name("m").sender("citizen@example.org").build();
  }

  private static MailAddress at(String address) throws Exception {
    return new MailAddress(address);
  }

  @Test
  void isNotOnAMessageThatNobodySentOn() throws Exception {
    assertThat(ForwardStamp.of(mail())).isEmpty();
    assertThat(ForwardStamp.hasPassed(mail(), at("anhd@phutho.gov.vn"))).isFalse();
  }

  @Test
  void saysWhoSentOnWhatToWhom() throws Exception {
    Mail copy = mail();
    ForwardStamp.put(mail(), copy, at("anhd@phutho.gov.vn"), List.of(at("Clerk@Hanoi.gov.vn")));
    ForwardStamp stamp = ForwardStamp.of(copy).orElseThrow();
    assertThat(stamp.by()).isEqualTo("anhd@phutho.gov.vn");
    assertThat(stamp.isAbout(at("clerk@hanoi.gov.vn"))).isTrue();
    assertThat(stamp.isAbout(at("own@gmail.com"))).as("bound to its target").isFalse();
  }

  @Test
  void remembersAllBefore() throws Exception {
    Mail first = mail();
    Mail second = mail();
    ForwardStamp.put(mail(), first, at("a@phutho.gov.vn"), List.of(at("b@phutho.gov.vn")));
    ForwardStamp.put(first, second, at("b@phutho.gov.vn"), List.of(at("c@phutho.gov.vn")));
    assertThat(ForwardStamp.hasPassed(second, at("A@phutho.gov.vn"))).isTrue();
    assertThat(ForwardStamp.hasPassed(second, at("c@phutho.gov.vn"))).isFalse();
    assertThat(ForwardStamp.of(second).orElseThrow().by()).isEqualTo("b@phutho.gov.vn");
  }

  @Test
  void outlivesTheQueue() throws Exception {
    Mail copy = mail();
    ForwardStamp.put(mail(), copy, at("a@phutho.gov.vn"), List.of(at("b@hanoi.gov.vn")));
    Mail stored = mail();
    for (Attribute attribute : copy.attributes().toList()) {
      AttributeValue<?> read =
          AttributeValue.fromJsonString(attribute.getValue().toJson().orElseThrow().toString());
      stored.setAttribute(new Attribute(attribute.getName(), read));
    }
    assertThat(ForwardStamp.of(stored)).isEqualTo(ForwardStamp.of(copy));
  }
}
