package vn.gov.phutho.hopthu.adapter.daemon;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.gov.phutho.hopthu.adapter.settings.Settings;

/** The daemon as a Spring application. Its settings are read and checked before Spring begins. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  LedgerParts.class,
  WorldParts.class,
  PolicyParts.class,
  WorkParts.class,
  LifeParts.class,
  NoticeParts.class,
  WebParts.class,
  DirectoryParts.class,
  SelfServiceParts.class
})
public class Daemon {
  /** Starts it and returns when it is ready. */
  public static ConfigurableApplicationContext start(Settings settings) {
    SpringApplication application = new SpringApplication(Daemon.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(springProperties(settings));
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings));
    return application.run();
  }

  private static Map<String, Object> springProperties(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", settings.http().address());
    properties.put("server.port", settings.http().port());
    properties.put("server.shutdown", "graceful");
    properties.put("spring.application.name", "hopthu");
    properties.put("spring.main.log-startup-info", false);
    properties.put("management.endpoints.web.exposure.include", "health");
    properties.put("management.endpoint.health.probes.enabled", true);
    // Its own path shows hashes and what to do; the whole shows neither database nor disk.
    properties.put("management.endpoint.health.group.policy.include", "mailTier");
    properties.put("management.endpoint.health.group.policy.show-details", "always");
    properties.put("management.endpoint.health.status.order", "DOWN,OUT_OF_SERVICE,DIFFERS,UP");
    properties.put("logging.structured.format.console", "ecs");
    if (!settings.http().trustedProxies().isEmpty()) {
      // From nobody else: whoever could write this header himself would have no limit (E3).
      properties.put("server.forward-headers-strategy", "native");
      properties.put(
          "server.tomcat.remoteip.internal-proxies",
          settings.http().trustedProxies().stream()
              .map(ip -> ip + (ip.contains(":") ? "/128" : "/32"))
              .collect(Collectors.joining(",")));
    }
    return properties;
  }

  @Bean
  Today today() {
    return new Today(Clock.systemUTC());
  }
}
