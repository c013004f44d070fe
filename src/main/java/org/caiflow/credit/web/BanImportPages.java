package org.caiflow.credit.web;

import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.archive.TableFile;
import org.caiflow.archive.TableFile.Column;
import org.caiflow.credit.BanImports;
import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Role;
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

/** Taking over records from a table. */
@Controller
class BanImportPages {

    private final BanImports imports;
    private final RefusalWords words;

    BanImportPages(BanImports imports, RefusalWords words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping("/supervision/bans/import")
    ModelAndView form(Actor actor) {
        actor.as(Role.SUPERVISOR);
        return page(null, List.of());
    }

    private ModelAndView page(Integer taken, List<Told> grounds) {
        return new ModelAndView("credit/import", "it", new BanImportView(imports.columns(), taken, grounds));
    }

    @PostMapping("/supervision/bans/import")
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

    @GetMapping("/supervision/bans/import.csv")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        actor.as(Role.SUPERVISOR);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("供应商名单导入模板.csv", StandardCharsets.UTF_8).build().toString());
        response.getOutputStream().write(TableFile.template(imports.columns().stream().map(Column::title).toList()));
    }
}
