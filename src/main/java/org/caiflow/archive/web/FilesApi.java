package org.caiflow.archive.web;

import org.caiflow.archive.Papers;
import org.caiflow.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.InputStream;

/** Takes a file of a signed-in person; a form names it afterwards by its hash. */
@RestController
class FilesApi {

    private final Papers papers;

    FilesApi(Papers papers) {
        this.papers = papers;
    }

    /** @param actor signed in: the argument is refused otherwise */
    @PostMapping("/api/v1/files")
    @ResponseStatus(HttpStatus.CREATED)
    Papers.Stored upload(Actor actor, @RequestParam MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return papers.upload(content, file.getOriginalFilename());
        }
    }
}
