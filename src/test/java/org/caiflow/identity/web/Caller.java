package org.caiflow.identity.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser or another system does over HTTP: cookies, the page's CSRF token, or a bearer token. Follows no redirect. */
public class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:value|content)=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String bearer;

    public Caller(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Signs in on the page. */
    public Caller signIn(String login, String password) {
        post("/login", Map.of("login", login, "password", password, "_csrf", csrf("/login")));
        return this;
    }

    /** Fetches a token and uses it from now on. */
    public Caller take(String login, String password) {
        bearer = json(send("POST", "/api/v1/tokens", Map.of("login", login, "password", password))).get("token").asText();
        return this;
    }

    public Caller bearing(String token) {
        bearer = token;
        return this;
    }

    public String bearer() {
        return bearer;
    }

    /** The token of the page's form. */
    public String csrf(String page) {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new AssertionError("no CSRF token on " + page);
        }
        return found.group(1);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path).header("Accept", path.matches("/(api|v3)/.*") ? "application/json" : "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String path, Object json, String... headers) {
        try {
            var request = request(path).header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json instanceof String text ? text : JSON.writeValueAsString(json)));
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return send(request);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> put(String path, byte[] body) {
        return send(request(path).header("Content-Type", "application/octet-stream").PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
