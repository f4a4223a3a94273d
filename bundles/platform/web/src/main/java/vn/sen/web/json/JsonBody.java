// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Reads the JSON body of one resource method and reports everything that is wrong with it at once. */
public final class JsonBody implements ReaderInterceptor {

    private final ObjectMapper mapper;
    private final BodyCheck check;

    public JsonBody(ObjectMapper mapper, BodyCheck check) {
        this.mapper = mapper;
        this.check = check;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType media = context.getMediaType();
        Class<?> type = context.getType();
        if (media == null || !JsonWriter.isJson(media) || isRaw(type)) {
            return context.proceed();
        }
        String charset = media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw ProblemException.problem(415, "unsupported-media-type").build();
        }
        JsonNode body = parse(context.getInputStream());
        List<Fault> faults = new ArrayList<>(check.faults(body));
        ControlCharacters.find(body, faults);
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        try {
            return mapper.readerFor(mapper.constructType(context.getGenericType()))
                    .readValue(body);
        } catch (JsonMappingException misfit) {
            throw invalid(List.of(MappingFault.of(misfit)));
        }
    }

    static boolean isRaw(Class<?> type) {
        return type == String.class || type == byte[].class || InputStream.class.isAssignableFrom(type);
    }

    private JsonNode parse(InputStream stream) throws IOException {
        try {
            JsonNode body = mapper.readTree(stream);
            if (body == null || body.isMissingNode()) {
                throw invalid(List.of(Fault.of("", "body-missing")));
            }
            return body;
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            throw ProblemException.problem(400, "malformed-json")
                    .args(at == null ? 1 : Math.max(1, at.getLineNr()), at == null ? 1 : Math.max(1, at.getColumnNr()))
                    .cause(malformed)
                    .build();
        }
    }

    private static ProblemException invalid(List<Fault> faults) {
        return ProblemException.problem(400, "invalid-request").faults(faults).build();
    }
}
