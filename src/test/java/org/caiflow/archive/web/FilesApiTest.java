package org.caiflow.archive.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.Papers;
import org.caiflow.identity.Townspeople;
import org.caiflow.identity.web.Caller;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Files over HTTP: taken from people who are signed in, given to anyone once published. */
@PlatformTest
class FilesApiTest {

    @Autowired Papers papers;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    @Test
    void takesAFileAndAnswersItsHash() throws Exception {
        var answer = upload(token(), "标书.txt", "hello");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode stored = json.readTree(answer.body());
        assertThat(stored.get("sha256").asText()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(stored.get("fileName").asText()).isEqualTo("标书.txt");
        assertThat(stored.get("mediaType").asText()).isEqualTo("text/plain");
        assertThat(stored.get("size").asInt()).isEqualTo(5);
    }

    @Test
    void refusesWithTheGround() throws Exception {
        assertThat(upload(token(), "a.exe", "MZ").statusCode()).isEqualTo(422);
        assertThat(upload(token(), "a.exe", "MZ").body()).contains("archive.type", "\"field\":\"file\"");
        assertThat(upload(token(), "a.txt", "").body()).contains("archive.empty");
        assertThat(upload("nobody", "a.txt", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void givesAnyoneWhatIsPublishedAndNothingElse() throws Exception {
        String sha256 = json.readTree(upload(token(), "附件.txt", "published").body()).get("sha256").asText();
        var anyone = new Caller(port);
        assertThat(anyone.get("/notices/papers/" + sha256).statusCode()).isEqualTo(404);

        papers.file(new Papers.NewPaper(990_020, null, "contract", "合同", sha256, Papers.OpenTo.PUBLIC));

        var given = anyone.get("/notices/papers/" + sha256);
        assertThat(given.body()).isEqualTo("published");
        assertThat(given.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
    }

    private String token() {
        return new Caller(port).take("admin", Townspeople.PASSWORD).bearer();
    }

    private HttpResponse<String> upload(String token, String name, String content) throws Exception {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--cut--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/files"))
                .header("Authorization", "Bearer " + token).header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=cut").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
