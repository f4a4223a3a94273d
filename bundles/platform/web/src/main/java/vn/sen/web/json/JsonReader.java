// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Tells Jersey that JSON can be read, so that a resource method need not say {@code @Consumes}. {@link JsonBody} stands
 * before it and reads every body of a resource method.
 */
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public final class JsonReader implements MessageBodyReader<Object> {

    private final ObjectMapper mapper;

    public JsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] marks, MediaType media) {
        return JsonWriter.isJson(media) && !JsonBody.isRaw(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] marks,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return mapper.readerFor(mapper.constructType(generic)).readValue(body);
    }
}
