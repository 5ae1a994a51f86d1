package city.onewindow.routing.catalogue.web;

import city.onewindow.house.problem.Counted;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Kind;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.web.IfMatch;
import city.onewindow.house.web.Utf8Body;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.catalogue.application.CatalogueVersions;
import city.onewindow.routing.catalogue.application.CatalogueVersions.Version;
import city.onewindow.routing.catalogue.application.PublishingCatalogue;
import city.onewindow.routing.catalogue.application.PublishingCatalogue.Outcome;
import city.onewindow.routing.catalogue.model.CatalogueFault;
import city.onewindow.routing.catalogue.model.Category;
import city.onewindow.routing.catalogue.model.Named;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over REST: read as YAML with its version as {@code ETag}, replaced with {@code If-Match}. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {
    private static final String YAML = "application/yaml";
    private static final IfMatch MATCH = new IfMatch("version-required", "version-missing", "version-form", 1);

    private final CatalogueInForce inForce;
    private final CatalogueVersions versions;
    private final PublishingCatalogue publishing;
    private final LeftOutNotes notes;

    CatalogueController(
            CatalogueInForce inForce, CatalogueVersions versions, PublishingCatalogue publishing, LeftOutNotes notes) {
        this.notes = notes;
        this.inForce = inForce;
        this.versions = versions;
        this.publishing = publishing;
    }

    @GetMapping("/options")
    Options options() {
        var catalogue = inForce.get();
        return new Options(
                catalogue.version(),
                catalogue.districts().values(),
                catalogue.categories().values().stream().map(Category::name).toList(),
                catalogue.departments().values(),
                catalogue.companyTiers().values(),
                catalogue.industries().values());
    }

    /** @param version one of the history; the one in force where it is absent */
    @GetMapping
    ResponseEntity<byte[]> read(@RequestParam(required = false) @Nullable Long version) {
        Version found = versions.find(version == null ? inForce.get().version() : Counted.from(1, "version", version))
                .orElseThrow(() -> Problem.of(404, "no-such-version")
                        .with(FieldFault.of("#query/version", "no-such-version"))
                        .exception());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8"))
                .eTag(IfMatch.tag(found.number()))
                .lastModified(found.publishedAt())
                .body(found.text().getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping(consumes = {YAML, "application/x-yaml", "text/yaml"})
    ResponseEntity<PublishedBody> publish(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody(required = false) byte @Nullable [] body) {
        long read = MATCH.read(match);
        return switch (publishing.publish(Utf8Body.text(body == null ? new byte[0] : body), read)) {
            case Outcome.Published published ->
                ResponseEntity.ok()
                        .eTag(IfMatch.tag(published.version()))
                        .body(new PublishedBody(published.version(), notes.on(inForce.get())));
            case Outcome.Overtaken overtaken ->
                throw Problem.of(412, "catalogue-overtaken", "" + overtaken.by())
                        .exception();
            case Outcome.Refused refused ->
                throw Problem.invalid(faults(refused.faults())).exception();
        };
    }

    /** The pointer leads to the node, the first argument to its line. */
    private static List<FieldFault> faults(List<CatalogueFault> faults) {
        return faults.stream()
                .map(fault -> {
                    List<Object> arguments = new ArrayList<>();
                    arguments.add("" + fault.line());
                    boolean kinds = fault.kind() == CatalogueFault.Kind.SHAPE;
                    fault.arguments().forEach(argument -> arguments.add(kinds ? words(argument) : argument));
                    String pointer = fault.path().isEmpty() ? "" : "/" + fault.path();
                    return new FieldFault(pointer, fault.kind().code(), arguments);
                })
                .toList();
    }

    /** What belongs there: a kind in the reader's language, else as it is to be written. */
    private static Object words(String argument) {
        return switch (argument) {
            case "key" -> Kind.KEY;
            case "value" -> Kind.VALUE;
            case "key: value" -> Kind.ENTRY;
            case "[…]" -> Kind.LIST;
            default -> argument;
        };
    }

    /** What forms offer. */
    record Options(
            long version,
            Collection<Named> districts,
            Collection<Named> categories,
            Collection<Named> departments,
            Collection<Named> companyTiers,
            Collection<Named> industries) {}

    /** The version that is in force now. @param notes on departments that it leaves out before they are done */
    record PublishedBody(
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LeftOutNotes.Note> notes) {}
}
