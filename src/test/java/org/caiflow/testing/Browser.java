package org.caiflow.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium for tests of pages; register it as a field of a test that carries {@link PlatformTest}. A test fails when
 * a page says an error on its console or breaks the content security policy. Pictures: {@code target/screenshots}.
 */
public class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private static final int DESKTOP_WIDTH = 1366;
    private static final int DESKTOP_HEIGHT = 860;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final String TELL_VIOLATIONS = "document.addEventListener('securitypolicyviolation', "
            + "event => console.error('content security policy: ' + event.violatedDirective + ' ' + event.blockedURI));";

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private String test;
    private String address;

    @Override
    public void beforeEach(ExtensionContext context) {
        var port = SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
        address = "http://localhost:" + port;
        test = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var failed = new ArrayList<>(errors);
        failed.removeIf(error -> expected.stream().anyMatch(error::contains));
        if (context.getExecutionException().isPresent() || !failed.isEmpty()) {
            pages.forEach((name, page) -> picture(page, test + "-" + name));
        }
        pages.values().forEach(page -> page.context().close());
        pages.clear();
        errors.clear();
        expected.clear();
        if (!failed.isEmpty()) {
            throw new AssertionError("the pages said errors: " + failed);
        }
    }

    /** A window of a desktop; a second call opens one of another visitor. */
    public Page desktop() {
        return open("desktop", new NewContextOptions().setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT));
    }

    /** A phone, 390 pixels wide. */
    public Page phone() {
        return open("phone", new NewContextOptions().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT).setHasTouch(true)
                .setIsMobile(true).setDeviceScaleFactor(2));
    }

    /** Signs in through the page and stays where the platform then leads. */
    public void signIn(Page page, String login, String password) {
        page.navigate("/login");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        page.click("main form button:not([type=button])");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Does what sends a form, and waits until the page that answers it has taken the old one's place. */
    public void submit(Page page, Runnable act) {
        page.evaluate("document.documentElement.dataset.left = ''");
        act.run();
        page.waitForSelector("html:not([data-left])", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    /** An error that the test provokes, such as {@code status of 422}. */
    public void expect(String error) {
        expected.add(error);
    }

    /** Keeps a picture of the whole page to be looked at. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** Whether nothing sticks out to the right, as it must not on a phone. */
    public boolean fits(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth") <= page.viewportSize().width;
    }

    private Page open(String kind, NewContextOptions options) {
        BrowserContext visitor = Chromium.INSTANCE.launched().newContext(options.setBaseURL(address).setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        visitor.addInitScript(TELL_VIOLATIONS);
        Page page = visitor.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> errors.add("script: " + error));
        pages.put(kind + (pages.size() + 1), page);
        return page;
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            errors.add(message.text() + " at " + message.location());
        }
    }

    /** One browser for all tests of the run; it ends with the JVM. */
    private enum Chromium {
        INSTANCE;

        private com.microsoft.playwright.Browser browser;

        synchronized com.microsoft.playwright.Browser launched() {
            if (browser == null) {
                if (!Files.isExecutable(CHROMIUM)) {
                    throw new IllegalStateException(CHROMIUM + " is missing. The browser tests need it and are never skipped: "
                            + "apt-get install chromium fonts-noto-cjk");
                }
                var playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM).setHeadless(true)
                        .setArgs(FLAGS));
                Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            }
            return browser;
        }
    }
}
