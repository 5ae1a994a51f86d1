package city.onewindow.house.problem;

import city.onewindow.house.problem.Diagnosis.Finding;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** What Spring MVC refuses: paths, methods, media types, headers and parameters. */
final class RequestFaults {
    private static final String TYPES = "/problems/";
    private static final String ACCEPTED = "application/json, application/x-www-form-urlencoded";

    Optional<Finding> of(Throwable thrown, HttpServletRequest request) {
        return Optional.ofNullable(
                switch (thrown) {
                    case HttpMediaTypeNotSupportedException e -> mediaType(names(e.getSupportedMediaTypes()));
                    case InvalidMediaTypeException e -> mediaType(ACCEPTED);
                    case MultipartException e -> mediaType(ACCEPTED);
                    case HttpMediaTypeNotAcceptableException e ->
                        told(Problem.of(406, "not-acceptable")
                                .with(FieldFault.of("#header/Accept", "accept", accepted(e))));
                    case HttpRequestMethodNotSupportedException e -> method(e);
                    case MissingRequestHeaderException e -> missing("#header/" + e.getHeaderName());
                    case MissingRequestCookieException e -> missing("#cookie/" + e.getCookieName());
                    case MissingServletRequestParameterException e ->
                        missing((isForm(request) ? "/" : "#query/") + e.getParameterName());
                    case MethodArgumentTypeMismatchException e ->
                        told(Problem.of(400, "bad-request")
                                .with(FieldFault.of(
                                        place(e.getParameter(), request) + e.getName(),
                                        "form",
                                        JsonFaults.named(e.getRequiredType()))));
                    case TypeMismatchException e ->
                        told(Problem.of(400, "bad-request")
                                .with(FieldFault.of("", "form", JsonFaults.named(e.getRequiredType()))));
                    case BindException e -> bound(e.getBindingResult());
                    case HandlerMethodValidationException e -> validated(e, request);
                    case ErrorResponse e
                    when isNamed(e) ->
                        told(Problem.of(
                                        e.getStatusCode().value(),
                                        String.valueOf(e.getBody().getType()).substring(TYPES.length()))
                                .with(FieldFault.of("#path", "no-such-path")));
                    case ErrorResponse e ->
                        status(
                                e.getStatusCode().value(),
                                e.getHeaders().toSingleValueMap(),
                                e.getStatusCode().is5xxServerError());
                    default -> null;
                });
    }

    /** 404 with a problem's own code in its type, from a module that does not know the house. */
    private static boolean isNamed(ErrorResponse e) {
        return e.getStatusCode().value() == 404
                && String.valueOf(e.getBody().getType()).startsWith(TYPES);
    }

    /** @param pointer to the part of the request that is no HTTP, or more of it than may be */
    static Problem notHttp(String pointer) {
        return Problem.of(400, "not-http").with(FieldFault.of(pointer, "not-http"));
    }

    /** 404: what is at fault is the address. */
    static Problem noSuchPath() {
        return Problem.of(404, "no-such-path").with(FieldFault.of("#path", "no-such-path"));
    }

    /** 408: what is at fault is the body, of which the rest did not come. */
    static Problem tooSlow() {
        return Problem.of(408, "too-slow").with(FieldFault.of("", "too-slow"));
    }

    /** @param allowed methods, comma-separated */
    private static Problem method(String allowed) {
        return Problem.of(405, "method-not-allowed", allowed).with(FieldFault.of("#method", "method", allowed));
    }

    /** For what is known by its status alone. */
    static Finding status(int status, Map<String, String> headers, boolean isOurs) {
        Problem problem = switch (status) {
            case 404 -> noSuchPath();
            case 405 -> method(headers.getOrDefault("Allow", "GET"));
            case 406 ->
                Problem.of(406, "not-acceptable").with(FieldFault.of("#header/Accept", "accept", "application/json"));
            case 408 -> tooSlow();
            case 415 -> mediaType(ACCEPTED).problem();
            case 431 -> Problem.of(431, "headers-too-large").with(FieldFault.of("#header", "not-http"));
            case 501, 505 -> Problem.of(status, "not-http").with(FieldFault.of("#request-line", "not-http"));
            case 503 -> Problem.of(503, "unavailable");
            default -> Problem.of(status, status < 500 ? "bad-request" : "internal");
        };
        return new Finding(problem, headers, isOurs);
    }

    private static Finding told(Problem problem) {
        return Finding.theirs(problem);
    }

    private static Finding missing(String pointer) {
        return told(Problem.invalid(FieldFault.of(pointer, "missing")));
    }

    private static Finding mediaType(String accepted) {
        String names = accepted.isEmpty() ? ACCEPTED : accepted;
        return new Finding(
                Problem.of(415, "unsupported-media-type", names)
                        .with(FieldFault.of("#header/Content-Type", "media-type", names)),
                Map.of("Accept", names),
                false);
    }

    private static Finding method(HttpRequestMethodNotSupportedException e) {
        String allowed = e.getSupportedHttpMethods() == null
                ? ""
                : e.getSupportedHttpMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new Finding(method(allowed), Map.of("Allow", allowed), false);
    }

    private static String accepted(HttpMediaTypeNotAcceptableException e) {
        String names = names(e.getSupportedMediaTypes());
        return names.isEmpty() ? "application/json" : names;
    }

    /** What a client would write; converters also name kinds that only we use. */
    private static String names(List<MediaType> types) {
        return types.stream()
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(name -> !name.contains("+") && !name.contains("octet") && !name.contains("form-data"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String place(MethodParameter parameter, HttpServletRequest request) {
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return "#path/";
        }
        if (parameter.hasParameterAnnotation(RequestHeader.class)) {
            return "#header/";
        }
        return isForm(request) ? "/" : "#query/";
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Finding bound(BindingResult result) {
        List<FieldFault> faults = new ArrayList<>();
        for (FieldError error : result.getFieldErrors()) {
            faults.add(constraint("/" + error.getField().replace('.', '/'), error.getCode()));
        }
        result.getGlobalErrors().forEach(error -> faults.add(constraint("", error.getCode())));
        return told(Problem.invalid(faults));
    }

    private static Finding validated(HandlerMethodValidationException e, HttpServletRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        e.getParameterValidationResults()
                .forEach(result -> faults.add(FieldFault.of(
                        place(result.getMethodParameter(), request)
                                + String.valueOf(result.getMethodParameter().getParameterName()),
                        "form",
                        Kind.OTHER)));
        return told(Problem.invalid(faults));
    }

    private static FieldFault constraint(String pointer, @Nullable String code) {
        boolean missing = "NotNull".equals(code) || "NotBlank".equals(code) || "NotEmpty".equals(code);
        return missing ? FieldFault.of(pointer, "missing") : FieldFault.of(pointer, "form", Kind.OTHER);
    }
}
