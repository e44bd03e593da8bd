package onething.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// JSON as the contract defines it: no unknown member, no member twice, no guessed conversion, and no
/// more than a form can need. A member without a value is left out.
@Configuration(proxyBeanMethods = false)
public class ApiJson implements WebFluxConfigurer {

    /// The longest JSON body, in bytes. Materials are not JSON: they are streamed and have their own
    /// limit.
    public static final int LONGEST_BODY = 256 * 1024;

    /// The longest JSON body with a whole guide, in bytes: about four times the guide that ships.
    public static final int LONGEST_GUIDE = 1024 * 1024;

    /// How deep objects and arrays may nest. Answers need four levels.
    public static final int DEEPEST_NESTING = 32;

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
        var json = mapper();
        var codecs = configurer.defaultCodecs();
        codecs.maxInMemorySize(LONGEST_BODY);
        codecs.jacksonJsonDecoder(new JacksonJsonDecoder(json));
        codecs.jacksonJsonEncoder(new JacksonJsonEncoder(json));
        configurer.customCodecs().register(new LongRequestDecoder(json));
    }

    /// Reads and writes JSON as the API does.
    public static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxNameLength(256)
                        .maxNumberLength(64)
                        .maxStringLength(LONGEST_BODY)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .addModule(new SimpleModule().addDeserializer(String.class, new TextDeserializer()))
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }
}
