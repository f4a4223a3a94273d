// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.sen.web.api.Fault;
import vn.sen.web.schema.Pointer;

/** What Jackson says of a value that does not fit, in words of ours: its own messages name classes. */
final class MappingFault {

    private MappingFault() {}

    static Fault of(JsonMappingException misfit) {
        String pointer = pointer(misfit);
        if (misfit instanceof UnrecognizedPropertyException unknown) {
            return Fault.of(pointer, "additional-field", unknown.getPropertyName());
        }
        if (misfit instanceof InvalidFormatException format && format.getTargetType() != null) {
            Class<?> wanted = format.getTargetType();
            if (wanted.isEnum()) {
                return Fault.of(
                        pointer,
                        "unknown-value",
                        Arrays.stream(wanted.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")));
            }
        }
        return Fault.of(pointer, "value-misfit");
    }

    private static String pointer(JsonMappingException misfit) {
        Pointer pointer = Pointer.ROOT;
        for (JsonMappingException.Reference part : misfit.getPath()) {
            String name = part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName();
            pointer = pointer.below(name);
        }
        return pointer.toString();
    }
}
