package org.caiflow.supervision.reading;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The reading process: a line asks for a file, a line answers. It ends with its input. */
public final class ReaderMain {

    static final ObjectMapper JSON = new ObjectMapper();

    private ReaderMain() {
    }

    /** @param text file to write the text to */
    record Request(String file, String name, String text) {
    }

    public static void main(String[] args) throws IOException {
        // what libraries say is no answer
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var extraction = new Extraction(JSON.readValue(args[0], Limits.class));
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            var request = JSON.readValue(line, Request.class);
            answers.println(JSON.writeValueAsString(extraction.read(Path.of(request.file()), request.name(), Path.of(request.text()))));
        }
    }
}
