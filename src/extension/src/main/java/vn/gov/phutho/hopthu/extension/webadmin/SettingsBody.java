package vn.gov.phutho.hopthu.extension.webadmin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * The body of a PUT: {@code {"quotaBytes":N,"aliases":["a@d"],"handover":"x@d"|null}}. All faults
 * are found at once.
 *
 * @param settings empty when there is a fault
 */
record SettingsBody(Optional<MailboxSettings> settings, List<Fault> faults) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<String> KEYS = Set.of("quotaBytes", "aliases", "handover");

  /**
   * Reads the body for this account.
   *
   * @param hosted whether mail for a domain arrives here
   */
  static SettingsBody read(
      String body, MailAddress account, OfficialDomains official, Predicate<String> hosted) {
    List<Fault> faults = new ArrayList<>();
    JsonNode root = parse(body);
    if (!root.isObject()) {
      return new SettingsBody(
          Optional.empty(), List.of(new Fault("", ReasonCode.MALFORMED_JSON, "not a JSON object")));
    }
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                faults.add(
                    new Fault(
                        "/" + key,
                        ReasonCode.FIELD_UNKNOWN,
                        "unknown key; known are aliases, handover, quotaBytes"));
              }
            });
    long quota = quota(root.path("quotaBytes"), faults);
    List<MailAddress> aliases = aliases(root.path("aliases"), account, hosted, faults);
    Optional<MailAddress> handover = handover(root.path("handover"), account, official, faults);
    return faults.isEmpty()
        ? new SettingsBody(Optional.of(MailboxSettings.of(quota, handover, aliases)), List.of())
        : new SettingsBody(Optional.empty(), List.copyOf(faults));
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return JSON.missingNode();
    }
  }

  private static long quota(JsonNode node, List<Fault> faults) {
    long least = MailboxSettings.LEAST_QUOTA_BYTES;
    long most = MailboxSettings.MOST_QUOTA_BYTES;
    String needed = "needs a whole number of bytes from " + least + " to " + most;
    if (!node.isIntegralNumber()) {
      faults.add(new Fault("/quotaBytes", ReasonCode.FIELD_TYPE, needed));
      return 0;
    }
    // D1 (7.1). Between these the ledger decides: it alone knows the exceptions.
    BigInteger bytes = node.bigIntegerValue();
    if (bytes.compareTo(BigInteger.valueOf(least)) < 0) {
      faults.add(new Fault("/quotaBytes", ReasonCode.QUOTA_BELOW_LEAST, needed));
    } else if (bytes.compareTo(BigInteger.valueOf(most)) > 0) {
      faults.add(new Fault("/quotaBytes", ReasonCode.QUOTA_ABOVE_MOST, needed));
    }
    return bytes.longValue();
  }

  private static List<MailAddress> aliases(
      JsonNode node, MailAddress account, Predicate<String> hosted, List<Fault> faults) {
    List<MailAddress> aliases = new ArrayList<>();
    if (!node.isArray()) {
      faults.add(
          new Fault(
              "/aliases", ReasonCode.FIELD_TYPE, "needs an array of addresses, empty for none"));
    }
    for (int i = 0; i < node.size(); i++) {
      String pointer = "/aliases/" + i;
      Optional<MailAddress> alias = address(node.get(i), pointer, faults);
      if (alias.isEmpty()) {
        continue;
      }
      if (alias.get().equals(account)) {
        faults.add(new Fault(pointer, ReasonCode.FIELD_VALUE, "is the account itself"));
      } else if (!hosted.test(alias.get().domain())) {
        faults.add(
            new Fault(
                pointer,
                ReasonCode.DOMAIN_NOT_HOSTED,
                "is in a domain that this server does not host"));
      }
      aliases.add(alias.get());
    }
    return aliases;
  }

  private static Optional<MailAddress> handover(
      JsonNode node, MailAddress account, OfficialDomains official, List<Fault> faults) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    Optional<MailAddress> target = address(node, "/handover", faults);
    if (target.filter(account::equals).isPresent()) {
      faults.add(new Fault("/handover", ReasonCode.FIELD_VALUE, "is the account itself"));
    }
    // C4, D3: inside the official domains only.
    if (target.filter(t -> !official.contains(t)).isPresent()) {
      faults.add(new Fault("/handover", ReasonCode.HANDOVER_OUTSIDE, "is in no official domain"));
    }
    return target;
  }

  private static Optional<MailAddress> address(JsonNode node, String pointer, List<Fault> faults) {
    Optional<MailAddress> address =
        node.isTextual() ? MailAddress.read(node.textValue()) : Optional.empty();
    if (address.isEmpty()) {
      faults.add(
          new Fault(pointer, ReasonCode.ADDRESS_INVALID, "is no address of the form local@domain"));
    }
    return address;
  }
}
