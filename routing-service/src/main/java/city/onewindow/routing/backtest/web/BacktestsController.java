package city.onewindow.routing.backtest.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.web.Utf8Body;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.file.RulesXlsx;
import city.onewindow.routing.rule.file.RulesYaml;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.web.FileFaults;
import city.onewindow.routing.rule.web.TableBody;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What other rules would have done: those that are sent, a version, or the draft; or another model. Nothing is changed by
 * asking.
 */
@RestController
@RequestMapping("/api/backtests")
class BacktestsController {
    private final Trials trials;
    private final DraftingRules drafting;

    BacktestsController(Trials trials, DraftingRules drafting) {
        this.trials = trials;
        this.drafting = drafting;
    }

    /** Of a version, of the draft, or of a model. */
    @PostMapping
    BacktestBody stored(
            @ModelAttribute BacktestQuery query,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false) @Nullable String length,
            @RequestHeader(name = HttpHeaders.TRANSFER_ENCODING, required = false) @Nullable String encoding,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type)
            throws HttpMediaTypeNotSupportedException {
        if (isSent(length, encoding)) {
            // Sent in another form, it would be taken for the draft.
            throw new HttpMediaTypeNotSupportedException(
                    type == null ? null : MediaType.parseMediaType(type),
                    List.of(
                            MediaType.APPLICATION_JSON,
                            MediaType.APPLICATION_YAML,
                            MediaType.parseMediaType(RulesXlsx.MEDIA_TYPE)));
        }
        return run(query, null);
    }

    private static boolean isSent(@Nullable String length, @Nullable String encoding) {
        return encoding != null || length != null && !length.equals("0");
    }

    /** Of a table that is sent as for the draft; where nothing is, of what is stored, whatever it is called. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    BacktestBody json(
            @ModelAttribute BacktestQuery query,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false) @Nullable String length,
            @RequestHeader(name = HttpHeaders.TRANSFER_ENCODING, required = false) @Nullable String encoding,
            HttpEntity<TableBody> sent) {
        TableBody table = sent.getBody();
        if (table == null && isSent(length, encoding)) {
            throw Problem.invalid(FieldFault.of("/rules", "missing")).exception();
        }
        return run(query, table == null ? null : new TableFile.Read(table.table(), (row, field) -> ""));
    }

    @PostMapping(consumes = {MediaType.APPLICATION_YAML_VALUE, "application/x-yaml", "text/yaml"})
    BacktestBody yaml(@ModelAttribute BacktestQuery query, HttpEntity<byte[]> sent) {
        return file(query, RulesYaml.read(Utf8Body.text(bytes(sent))));
    }

    @PostMapping(consumes = RulesXlsx.MEDIA_TYPE)
    BacktestBody xlsx(@ModelAttribute BacktestQuery query, HttpEntity<byte[]> sent) {
        return file(query, RulesXlsx.read(bytes(sent)));
    }

    /** A file in which nothing stands is one too. */
    private static byte[] bytes(HttpEntity<byte[]> sent) {
        return Objects.requireNonNullElse(sent.getBody(), new byte[0]);
    }

    private BacktestBody file(BacktestQuery query, TableFile file) {
        return switch (file) {
            case TableFile.Read read -> run(query, read);
            case TableFile.Unreadable unreadable ->
                throw Problem.invalid(FileFaults.of(unreadable, drafting::checkFile))
                        .exception();
        };
    }

    private BacktestBody run(BacktestQuery query, TableFile.@Nullable Read table) {
        query.requireSaid();
        return BacktestBody.of(trials.run(query, table));
    }
}
