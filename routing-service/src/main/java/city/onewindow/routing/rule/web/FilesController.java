package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.web.Utf8Body;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.file.RulesXlsx;
import city.onewindow.routing.rule.file.RulesXlsxWriter;
import city.onewindow.routing.rule.file.RulesYaml;
import city.onewindow.routing.rule.file.RulesYamlWriter;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.rule.web.DraftAnswers.DraftBody;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Draft and versions as YAML and XLSX; a file becomes the draft, with each fault at its line or cell. */
@RestController
@RequestMapping("/api/rules")
class FilesController {
    private static final String YAML = "application/yaml";

    private final DraftingRules drafting;
    private final RuleStore store;
    private final DraftAnswers answers;

    FilesController(DraftingRules drafting, RuleStore store, DraftAnswers answers) {
        this.drafting = drafting;
        this.store = store;
        this.answers = answers;
    }

    @PutMapping(
            path = "/draft",
            consumes = {YAML, "application/x-yaml", "text/yaml"})
    ResponseEntity<DraftBody> yaml(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestParam(required = false) @Nullable String author,
            HttpEntity<byte[]> sent,
            Locale locale) {
        return save(match, author, RulesYaml.read(Utf8Body.text(body(sent))), locale);
    }

    @PutMapping(path = "/draft", consumes = RulesXlsx.MEDIA_TYPE)
    ResponseEntity<DraftBody> xlsx(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestParam(required = false) @Nullable String author,
            HttpEntity<byte[]> sent,
            Locale locale) {
        return save(match, author, RulesXlsx.read(body(sent)), locale);
    }

    /** A file in which nothing stands is one too: what is wrong with it is ours to say. */
    private static byte[] body(HttpEntity<byte[]> sent) {
        return Objects.requireNonNullElse(sent.getBody(), new byte[0]);
    }

    /** @param as {@code yaml} or {@code xlsx} */
    @GetMapping("/draft/file")
    ResponseEntity<byte[]> draft(@RequestParam(required = false) @Nullable String as) {
        return file(drafting.read().table(), "rules-draft", as);
    }

    /** @param as {@code yaml} or {@code xlsx} */
    @GetMapping("/versions/{number}/file")
    ResponseEntity<byte[]> version(@PathVariable long number, @RequestParam(required = false) @Nullable String as) {
        WrittenTable table = store.version(number)
                .orElseThrow(() -> Problem.of(404, "no-such-rules")
                        .with(FieldFault.of("#path/number", "no-such-version"))
                        .exception())
                .table();
        return file(table, "rules-" + number, as);
    }

    private ResponseEntity<DraftBody> save(
            @Nullable String match, @Nullable String typed, TableFile file, Locale locale) {
        long read = Revisions.seen(match);
        Faults faults = new Faults();
        String author = Revisions.name("#query/author", typed, faults);
        faults.orThrow();
        return switch (file) {
            case TableFile.Unreadable unreadable ->
                throw Problem.invalid(FileFaults.of(unreadable, drafting::checkFile))
                        .exception();
            case TableFile.Read table ->
                answers.saved(
                        drafting.save(drafting.coded(table.table()), author, read, Optional.empty()),
                        locale,
                        table.places());
        };
    }

    private static ResponseEntity<byte[]> file(WrittenTable table, String name, @Nullable String as) {
        if (as == null || as.equals("yaml")) {
            byte[] yaml = RulesYamlWriter.write(table).getBytes(StandardCharsets.UTF_8);
            return download(yaml, YAML + ";charset=UTF-8", name + ".yaml");
        }
        if (as.equals("xlsx")) {
            return download(RulesXlsxWriter.write(table), RulesXlsx.MEDIA_TYPE, name + ".xlsx");
        }
        throw Problem.invalid(FieldFault.of("#query/as", "form", "yaml, xlsx")).exception();
    }

    private static ResponseEntity<byte[]> download(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
