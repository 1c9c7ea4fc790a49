package vn.gov.phutho.hopthu.adapter.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** The page in a real browser (E3). */
class SecretPageBrowserTest {
  private static final String HUNG = "hungtm@phutho.gov.vn";
  private static final String CHOSEN = "Kz9-Song-Lo-7b";

  private final PageServer server = new PageServer(1000);
  private ChromeDriver browser;

  @AfterEach
  void close() {
    if (browser != null) {
      browser.quit();
    }
    server.close();
  }

  private void open(boolean script, String path) {
    browser = Chromium.start(script);
    browser.get(server.url(path).toString());
  }

  private WebElement field(String id) {
    return browser.findElement(By.id(id));
  }

  private void fill(String address, String current, String wanted, String repeat) {
    field("address").clear();
    field("address").sendKeys(address);
    field("current").sendKeys(current);
    field("new").sendKeys(wanted);
    field("repeat").sendKeys(repeat);
    browser.findElement(By.tagName("button")).click();
  }

  @Test
  void changesAnInitialSecretWithoutScript() {
    server.issued(HUNG);
    browser = Chromium.start(false);
    browser.get("data:text/html,<title>off</title><script>document.title='on'</script>");
    assertThat(browser.getTitle()).isEqualTo("off");

    browser.get(server.url("/doi-mat-khau").toString());
    fill(HUNG, PageServer.INITIAL, CHOSEN, CHOSEN);

    assertThat(field("done").getText()).isEqualTo(PageText.VI.done());
    assertThat(field("done").getDomAttribute("role")).isEqualTo("status");
    assertThat(server.opens(HUNG, CHOSEN)).isTrue();
    assertThat(browser.getCurrentUrl()).endsWith("/doi-mat-khau");
  }

  @Test
  void tellsAllFaultsAndLeadsToTheirFields() {
    server.issued(HUNG);
    open(true, "/doi-mat-khau");
    fill(HUNG, PageServer.INITIAL, "hung", "hung");

    WebElement summary = field("faults");
    assertThat(summary.getDomAttribute("role")).isEqualTo("alert");
    assertThat(browser.switchTo().activeElement()).isEqualTo(summary);
    assertThat(summary.findElements(By.tagName("a")))
        .extracting(WebElement::getText)
        .contains(
            ReasonCode.SECRET_TOO_SHORT.vi(),
            ReasonCode.SECRET_CLASSES.vi(),
            ReasonCode.SECRET_CONTAINS_NAME.vi());
    assertThat(field("new").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(field("current").getDomAttribute("aria-invalid")).isEqualTo("false");
    assertThat(field("address").getDomProperty("value")).isEqualTo(HUNG);
    for (String id : List.of("current", "new", "repeat")) {
      assertThat(field(id).getDomProperty("value")).isEmpty();
    }

    summary.findElement(By.tagName("a")).sendKeys(Keys.ENTER);

    assertThat(browser.switchTo().activeElement()).isEqualTo(field("new"));
  }

  @Test
  void tellsWhenTheTwoDiffer() {
    server.issued(HUNG);
    open(true, "/doi-mat-khau");
    fill(HUNG, PageServer.INITIAL, CHOSEN, CHOSEN + "x");

    assertThat(field("faults").findElements(By.tagName("a")))
        .extracting(WebElement::getText)
        .containsExactly(ReasonCode.SECRET_NOT_REPEATED.vi());
    assertThat(server.opens(HUNG, CHOSEN)).isFalse();
  }

  @Test
  void refusesAFormWhoseCookieIsGone() {
    server.issued(HUNG);
    open(true, "/doi-mat-khau");
    browser.manage().deleteAllCookies();
    fill(HUNG, PageServer.INITIAL, CHOSEN, CHOSEN);

    assertThat(field("faults").getText()).contains(ReasonCode.FORM_STALE.vi());
    assertThat(server.opens(HUNG, CHOSEN)).isFalse();

    fill(HUNG, PageServer.INITIAL, CHOSEN, CHOSEN);
    assertThat(field("done").isDisplayed()).isTrue();
  }

  @Test
  void speaksEnglishToo() {
    open(true, "/doi-mat-khau");
    WebElement other = browser.findElement(By.cssSelector("nav a"));
    assertThat(other.getDomAttribute("lang")).isEqualTo("en");
    other.click();

    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo(PageText.EN.title());
    fill("nobody@phutho.gov.vn", "wrong", CHOSEN, CHOSEN);
    assertThat(field("faults").getText()).contains(ReasonCode.SECRET_WRONG.en());
    assertThat(browser.getTitle()).startsWith(PageText.EN.faults());
  }

  @Test
  void isFilledInByKeyboardAlone() {
    server.issued(HUNG);
    open(true, "/doi-mat-khau");
    new Actions(browser)
        .sendKeys(Keys.TAB) // the other language
        .sendKeys(Keys.TAB, HUNG)
        .sendKeys(Keys.TAB, PageServer.INITIAL)
        .sendKeys(Keys.TAB, CHOSEN)
        .sendKeys(Keys.TAB, CHOSEN)
        .sendKeys(Keys.TAB, Keys.ENTER)
        .perform();

    assertThat(field("done").getText()).isEqualTo(PageText.VI.done());
    assertThat(server.opens(HUNG, CHOSEN)).isTrue();
  }

  @Test
  void namesEveryFieldForReaders() {
    open(true, "/doi-mat-khau");
    for (WebElement input : browser.findElements(By.cssSelector("input:not([type=hidden])"))) {
      assertThat(input.getAccessibleName()).isNotBlank();
      assertThat(input.getDomAttribute("autocomplete")).isNotBlank();
      assertThat(input.getAriaRole()).isEqualTo("textbox");
    }
    assertThat(field("current").getDomAttribute("autocomplete")).isEqualTo("current-password");
    assertThat(field("new").getDomAttribute("autocomplete")).isEqualTo("new-password");
  }
}
