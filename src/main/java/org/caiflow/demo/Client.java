package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Talks to the platform's JSON API as each person. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String password;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Client(String base, String password) {
        this.base = base;
        this.password = password;
    }

    JsonNode get(String login, String path) {
        return json(send(login, request(path).GET(), path));
    }

    JsonNode post(String login, String path, Object body) {
        return json(send(login, request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(body))), path));
    }

    JsonNode put(String login, String path, byte[] body) {
        return json(send(login, request(path).header("Content-Type", "application/octet-stream").PUT(BodyPublishers.ofByteArray(body)), path));
    }

    /** @return SHA-256 of the stored file */
    String upload(String login, String fileName, String mediaType, byte[] content) {
        String boundary = "caiflow-demo-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        var publisher = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString(tail));
        return json(send(login, request("/api/v1/files").header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(publisher), "/api/v1/files")).path("sha256").asText();
    }

    byte[] download(String login, String path) {
        return send(login, request(path).GET(), path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(5))
                .header("Accept-Language", "zh-CN").header("Accept", "application/json, */*");
    }

    private byte[] send(String login, HttpRequest.Builder request, String path) {
        if (login != null) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(login, this::signIn));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() == 401 && login != null && tokens.remove(login) != null) {
                throw new RefusedByPlatform(401, path + ": the token of " + login + " has expired");
            }
            if (response.statusCode() >= 300) {
                throw new RefusedByPlatform(response.statusCode(), path + " as " + login + ": " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new PlatformGone(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformGone(path, e);
        }
    }

    private String signIn(String login) {
        return post(null, "/api/v1/tokens", Map.of("login", login, "password", password)).path("token").asText();
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("the platform answered no JSON", e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform said no; the message holds its problem details. */
    static final class RefusedByPlatform extends RuntimeException {

        final int status;

        RefusedByPlatform(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    /** Nobody answers: the platform is down, the case can be continued later. */
    static final class PlatformGone extends RuntimeException {

        PlatformGone(String path, Exception cause) {
            super("the platform does not answer at " + path + "; start it with scripts/run and run the same command again", cause);
        }
    }
}
