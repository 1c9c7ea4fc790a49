package vn.gov.phutho.hopthu.extension.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail tier consists of, as far as the rules of placement look.
 *
 * @param processors by state, each in the order in which a message goes through
 * @param servers all that are switched on
 * @param files the settings of the property files and of usersrepository.xml, by file name
 */
record Layout(
    Map<String, List<Step>> processors,
    List<Server> servers,
    Map<String, Map<String, String>> files) {
  List<Step> processor(String state) {
    return processors.getOrDefault(state, List.of());
  }

  Optional<Server> server(String name) {
    return servers.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** The same with the processors that really run. */
  Layout running(Map<String, List<Step>> inServer) {
    return new Layout(inServer, servers, files);
  }
}
