package org.caiflow.expert.web;

import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.archive.TableFile;
import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.PoolImports;
import org.caiflow.expert.PoolImports.Column;
import org.caiflow.expert.PoolImports.Taken;
import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.kernel.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Taking over a pool from a table. */
@Controller
class PoolImportPages {

    private final PoolImports imports;
    private final PoolEntries pool;
    private final RefusalWords words;

    PoolImportPages(PoolImports imports, PoolEntries pool, RefusalWords words) {
        this.imports = imports;
        this.pool = pool;
        this.words = words;
    }

    @GetMapping("/supervision/experts/import")
    ModelAndView form(Actor actor) {
        pool.regions(actor);
        return page(null, List.of());
    }

    private ModelAndView page(Taken taken, List<Told> grounds) {
        return new ModelAndView("expert/import", "it", new PoolImportView(imports.columns(), taken, grounds));
    }

    @PostMapping("/supervision/experts/import")
    ModelAndView take(Actor actor, @RequestParam MultipartFile file) throws IOException {
        try {
            return page(imports.take(actor, file.getOriginalFilename(), file.getBytes()), List.of());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var again = page(null, words.tell(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    @GetMapping("/supervision/experts/import.csv")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        pool.regions(actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("专家库导入模板.csv", StandardCharsets.UTF_8).build().toString());
        response.getOutputStream().write(TableFile.template(imports.columns().stream().map(Column::title).toList()));
    }
}
