package city.onewindow.house;

import city.onewindow.house.problem.ProblemAdvice;
import city.onewindow.house.problem.ProblemPages;
import city.onewindow.house.problem.ProblemRendering;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.house.web.GateFilter;
import city.onewindow.house.web.HouseLocale;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.house.web.LanguageMemory;
import city.onewindow.house.web.PageModel;
import city.onewindow.house.web.StoreHealth;
import city.onewindow.house.web.Times;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes a service a room of the house. */
@AutoConfiguration(
        before = WebMvcAutoConfiguration.class,
        beforeName = "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration")
@EnableConfigurationProperties(HouseProperties.class)
@Import({ProblemAdvice.class, ProblemPages.class, PageModel.class})
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
    ProblemWriter problemWriter(MessageSource messages) {
        return new ProblemWriter(messages);
    }

    @Bean
    ProblemRendering problemRendering(ProblemWriter writer, HouseLocale locales) {
        return new ProblemRendering(writer, locales);
    }

    @Bean
    FilterRegistrationBean<GateFilter> gate(ProblemRendering rendering, HouseProperties properties) {
        FilterRegistrationBean<GateFilter> gate = new FilterRegistrationBean<>(new GateFilter(rendering, properties));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return gate;
    }

    @Bean
    WebMvcConfigurer languageMemory(HouseLocale locales) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageMemory(locales));
            }
        };
    }

    @Bean
    Times times(HouseProperties properties) {
        return new Times(properties.zone());
    }

    @Bean
    StoreHealth storeKind(HouseProperties properties) {
        return new StoreHealth(properties.store().kind());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> Strict.configure(builder);
    }

    /** JSON as we take it from strangers: nothing unknown, nothing twice, nothing guessed, nothing deep. */
    public static final class Strict {
        private Strict() {}

        /** A mapper of its own, for bodies that are read as bytes first. */
        public static JsonMapper mapper() {
            JsonFactory factory = JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(64 * 1024)
                            .maxNumberLength(50)
                            .build())
                    .build();
            return configure(JsonMapper.builder(factory)).build();
        }

        static JsonMapper.Builder configure(JsonMapper.Builder builder) {
            return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(tools.jackson.databind.cfg.EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(tools.jackson.databind.type.LogicalType.Textual, config -> {
                        for (var shape : new tools.jackson.databind.cfg.CoercionInputShape[] {
                            tools.jackson.databind.cfg.CoercionInputShape.Integer,
                            tools.jackson.databind.cfg.CoercionInputShape.Float,
                            tools.jackson.databind.cfg.CoercionInputShape.Boolean
                        }) {
                            config.setCoercion(shape, tools.jackson.databind.cfg.CoercionAction.Fail);
                        }
                    });
        }
    }
}
