package vn.gov.phutho.hopthu.extension.health;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Kinds of rows about servers: a handler in every chain, a setting of every server. */
final class ServerRules {
  private static final Part CORE = Part.of("CoreCmdHandlerLoader");

  private ServerRules() {}

  /** SMTP servers, all of them. */
  static Predicate<Server> smtp() {
    return kind("smtpserver");
  }

  /** SMTP servers for our users. */
  static Predicate<Server> submission() {
    return smtp().and(Server::takesLogins);
  }

  static Predicate<Server> any() {
    return kind("").negate();
  }

  static Predicate<Server> kind(String kind) {
    return s -> s.kind().equals(kind);
  }

  /** The handler stands before James' own, whose answer would otherwise come first. */
  static Rule hook(String className, Predicate<Server> servers, Demand demand) {
    Part hook = Part.of(className);
    return layout ->
        layout.servers().stream()
            .filter(servers)
            .filter(s -> !standsBeforeCore(s.handlers(), hook))
            .map(
                s ->
                    new Fault(
                        s.where(),
                        "put the handler " + className + " before the core handlers",
                        demand));
  }

  private static boolean standsBeforeCore(List<Part> handlers, Part hook) {
    int at = handlers.indexOf(hook);
    int core = handlers.indexOf(CORE);
    return at >= 0 && (core < 0 || at < core);
  }

  /** Every such server has the setting so. */
  static Rule setting(Predicate<Server> servers, String path, Value value, Demand demand) {
    return layout ->
        layout.servers().stream()
            .filter(servers)
            .filter(s -> !value.allows(s.setting(path)))
            .map(s -> new Fault(s.where(), "set " + path + " " + value.allowed(), demand));
  }

  /** No such server is switched on. */
  static Rule none(Predicate<Server> servers, Demand demand) {
    return layout ->
        layout.servers().stream()
            .filter(servers)
            .map(s -> new Fault(s.where(), "switch it off", demand));
  }

  /** A setting of a file. */
  static Rule file(String file, String key, Value value, Demand demand) {
    return layout ->
        Stream.of(layout.files().getOrDefault(file, Map.of()).getOrDefault(key, ""))
            .filter(v -> !value.allows(v))
            .map(v -> new Fault(file, "set " + key + " " + value.allowed(), demand));
  }
}
