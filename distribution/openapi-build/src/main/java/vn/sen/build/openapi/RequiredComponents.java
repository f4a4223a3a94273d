// SPDX-License-Identifier: Apache-2.0
package vn.sen.build.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Describes a record's component as required unless it is an {@link Optional} or marked {@code requiredMode =
 * NOT_REQUIRED}. Swagger alone would call every component optional, and a body without it would only fail much later.
 */
public final class RequiredComponents implements ModelConverter {

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema == null || type.getType() == null) {
            return schema;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isRecord()) {
            require(java.getRawClass(), defined(schema, context));
        }
        return schema;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        if (schema.get$ref() == null) {
            return schema;
        }
        String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        return context.getDefinedModels().getOrDefault(name, schema);
    }

    private static void require(Class<?> type, Schema<?> schema) {
        Map<String, ?> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            boolean known = schema.getRequired() != null && schema.getRequired().contains(name);
            if (properties.containsKey(name) && !known && !mayBeAbsent(component)) {
                schema.addRequiredItem(name);
            }
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        if (Optional.class.isAssignableFrom(component.getType())) {
            return true;
        }
        io.swagger.v3.oas.annotations.media.Schema mark =
                component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return mark != null
                && mark.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
    }
}
