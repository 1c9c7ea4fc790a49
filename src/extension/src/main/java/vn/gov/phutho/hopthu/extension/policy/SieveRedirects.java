package vn.gov.phutho.hopthu.extension.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jsieve.parser.SieveNode;
import org.apache.jsieve.parser.generated.ASTcommand;
import org.apache.jsieve.parser.generated.ASTstring;
import org.apache.jsieve.parser.generated.Node;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** The redirects that stand in a Sieve script (RFC 5228 §4.2), in whatever branch. */
public final class SieveRedirects {
  private SieveRedirects() {}

  /** The targets that are in no official domain, as written; what is no address counts as one. */
  public static List<String> outside(Node script, OfficialDomains official) {
    return targets(script).stream()
        .filter(t -> !official.contains(t.substring(t.lastIndexOf('@') + 1).strip()))
        .toList();
  }

  private static List<String> targets(Node node) {
    List<String> targets = new ArrayList<>();
    boolean redirect =
        node instanceof ASTcommand command
            && String.valueOf(command.getName()).toLowerCase(Locale.ROOT).equals("redirect");
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      targets.addAll(redirect ? strings(child).toList() : targets(child));
    }
    return targets;
  }

  private static Stream<String> strings(Node node) {
    if (node instanceof ASTstring && node instanceof SieveNode text) {
      return Stream.of(unquoted(String.valueOf(text.getValue())));
    }
    return Stream.iterate(0, i -> i < node.jjtGetNumChildren(), i -> i + 1)
        .flatMap(i -> strings(node.jjtGetChild(i)));
  }

  private static String unquoted(String literal) {
    if (literal.startsWith("\"") && literal.endsWith("\"") && literal.length() >= 2) {
      return literal.substring(1, literal.length() - 1).replaceAll("\\\\(.)", "$1").strip();
    }
    // RFC 5228 §2.4.2: text: … and a line with a dot.
    return literal.replaceFirst("(?s)^text:[^\n]*\n", "").replaceFirst("(?s)\r?\n\\.\r?\n?$", "");
  }
}
