package vn.gov.phutho.hopthu.adapter.selfservice;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a window; the test is skipped where there is none. */
final class Chromium {
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");

  private Chromium() {}

  static ChromeDriver start(boolean script) {
    boolean installed = BROWSER.canExecute() && DRIVER.canExecute();
    if (!installed && Boolean.getBoolean("chromium.required")) {
      fail(
          "Chromium is not installed, and chromium.required is true:"
              + " apt-get install chromium chromium-driver");
    }
    assumeTrue(
        installed, "SKIPPED: Chromium is not installed (apt-get install chromium chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER);
    // The sandbox needs rights that a build in a container has not.
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriver browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    // A click may return before the next page is there.
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    return browser;
  }
}
