package city.onewindow.house;

import city.onewindow.house.problem.Diagnosis;
import city.onewindow.house.problem.ProblemAdvice;
import city.onewindow.house.problem.ProblemConverter;
import city.onewindow.house.problem.ProblemErrors;
import city.onewindow.house.problem.ProblemPages;
import city.onewindow.house.problem.ProblemRendering;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.house.problem.ServerProblems;
import city.onewindow.house.web.GateFilter;
import city.onewindow.house.web.HouseArguments;
import city.onewindow.house.web.HouseLocale;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.house.web.HouseTomcat;
import city.onewindow.house.web.Houses;
import city.onewindow.house.web.KnownParameters;
import city.onewindow.house.web.LanguageMemory;
import city.onewindow.house.web.LargerBody;
import city.onewindow.house.web.PageModel;
import city.onewindow.house.web.SizedJson;
import city.onewindow.house.web.StoreHealth;
import city.onewindow.house.web.Times;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Makes a service a room of the house. */
@AutoConfiguration(
        before = WebMvcAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@EnableConfigurationProperties(HouseProperties.class)
@Import({ProblemAdvice.class, ProblemErrors.class, ProblemPages.class})
public class HouseAutoConfiguration {
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "house-messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // Without this an English reader on a Chinese machine, and the other way, would get the machine's language.
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    HouseLocale localeResolver(@Value("${spring.application.name}") String service) {
        return new HouseLocale(service);
    }

    @Bean
    Houses houses(
            HouseProperties properties, @Value("${spring.application.name}") String service, HouseLocale locales) {
        return new Houses(properties, service, locales);
    }

    @Bean
    ProblemWriter problemWriter(MessageSource messages) {
        return new ProblemWriter(messages);
    }

    @Bean
    ProblemRendering problemRendering(ProblemWriter writer, HouseLocale locales, Houses houses) {
        return new ProblemRendering(writer, locales, houses::of);
    }

    @Bean
    ProblemConverter problemConverter(ProblemWriter writer) {
        return new ProblemConverter(writer);
    }

    @Bean
    Diagnosis diagnosis(HouseProperties properties) {
        return new Diagnosis(
                properties.web().maxBody().toBytes(), properties.web().unavailable());
    }

    @Bean
    FilterRegistrationBean<GateFilter> gate(
            ProblemRendering rendering, HouseProperties properties, ObjectProvider<LargerBody> larger) {
        FilterRegistrationBean<GateFilter> gate = new FilterRegistrationBean<>(
                new GateFilter(rendering, properties, larger.stream().toList()));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return gate;
    }

    /** After Boot's own customizers, so that ours is the valve that stays. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems(
            ProblemWriter writer, HouseLocale locales, HouseProperties properties, ObjectProvider<LargerBody> larger) {
        return new HouseServer(writer, locales, properties, larger.stream().toList());
    }

    @Bean
    WebMvcConfigurer houseMvc(HouseLocale locales, Houses houses, ProblemRendering rendering) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
                registry.addInterceptor(new LanguageMemory(locales));
                registry.addInterceptor(new PageModel(houses, rendering));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new HouseArguments());
            }
        };
    }

    @Bean
    Times times(HouseProperties properties) {
        return new Times(properties.zone());
    }

    @Bean("storeHealthIndicator")
    StoreHealth storeKind(HouseProperties properties) {
        return new StoreHealth(properties.store().kind());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
    }

    @Bean
    JsonFactoryBuilderCustomizer limitedJson() {
        return StrictJson::limit;
    }

    /** After Boot's own, whose converter it takes the place of. */
    @Bean
    @Order
    ServerHttpMessageConvertersCustomizer sizedJson(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new SizedJson(mapper));
    }

    private record HouseServer(
            ProblemWriter writer, HouseLocale locales, HouseProperties properties, List<LargerBody> larger)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            int largestForm = Math.toIntExact(properties.web().maxBody().toBytes());
            long largest =
                    larger.stream().mapToLong(each -> each.most().toBytes()).reduce(largestForm, Math::max);
            factory.addContextCustomizers(new HouseTomcat(new ServerProblems(writer, locales::resolveLocale), largest));
            factory.addConnectorCustomizers(connector -> {
                connector.setMaxPostSize(largestForm);
                // Whoever asks before sending is not told to go on before the gate has judged the length.
                connector.setProperty("continueResponseTiming", "onRead");
            });
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    /** JSON as we take it from strangers: nothing unknown, nothing twice, nothing guessed, nothing deep. */
    public static final class Strict {
        private Strict() {}

        /** A mapper of its own, for bodies that are read as bytes first. */
        public static JsonMapper mapper() {
            return StrictJson.mapper();
        }
    }
}
