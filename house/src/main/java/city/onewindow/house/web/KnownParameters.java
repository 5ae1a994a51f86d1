package city.onewindow.house.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.UnknownName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that a door for programs does not know: ignored, a slip in the name of a filter would be answered
 * with everything; and one given twice that is wanted once: of two authors neither is meant. What a door knows is read from its method: its {@code @RequestParam}s and the components of the
 * records that it takes as {@code @ModelAttribute}; every door knows {@code lang}.
 */
public final class KnownParameters implements HandlerInterceptor {
    private static final String LANGUAGE = "lang";

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, List<Parameter>> known = new ConcurrentHashMap<>();

    private record Parameter(String name, boolean isRepeatable) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            List<Parameter> parameters = known.computeIfAbsent(method.getMethod(), called -> of(method));
            List<String> names = parameters.stream().map(Parameter::name).toList();
            Optional<String> unknown = Collections.list(request.getParameterNames()).stream()
                    .filter(name -> !names.contains(name))
                    .findFirst();
            if (unknown.isPresent()) {
                throw UnknownName.parameter(unknown.get(), names).exception();
            }
            parameters.stream()
                    .filter(each -> !each.isRepeatable() && isRepeated(request, each.name()))
                    .findFirst()
                    .ifPresent(each -> {
                        throw Problem.of(400, "bad-request")
                                .with(FieldFault.of("#query/" + each.name(), "repeated-parameter"))
                                .exception();
                    });
        }
        return true;
    }

    private static boolean isRepeated(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values != null && values.length > 1;
    }

    private static List<Parameter> of(HandlerMethod method) {
        return Stream.concat(
                        Arrays.stream(method.getMethodParameters()).flatMap(KnownParameters::of),
                        Stream.of(new Parameter(LANGUAGE, true)))
                .distinct()
                .toList();
    }

    private static Stream<Parameter> of(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            RecordComponent[] components = parameter.getParameterType().getRecordComponents();
            if (components == null) {
                throw new IllegalStateException(parameter.getParameterType() + " is no record");
            }
            return Arrays.stream(components).map(each -> new Parameter(each.getName(), isRepeatable(each.getType())));
        }
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named == null) {
            return Stream.empty();
        }
        parameter.initParameterNameDiscovery(NAMES);
        String name = named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name();
        return Stream.of(new Parameter(name, isRepeatable(parameter.getParameterType())));
    }

    private static boolean isRepeatable(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray();
    }
}
