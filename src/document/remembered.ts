/**
 * A function of a text that works each answer out once. For texts of which a site has few and asks for very often,
 * such as days.
 */
export function remembered<Value>(answer: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = answer(text);
    known.set(text, { value });
    return value;
  };
}

/** The same of an object: each answer is known for as long as the object is there. */
export function rememberedOf<Subject extends object, Value>(
  answer: (subject: Subject) => Value,
): (subject: Subject) => Value {
  const known = new WeakMap<Subject, { readonly value: Value }>();
  return (subject) => {
    const found = known.get(subject);
    if (found) return found.value;
    const value = answer(subject);
    known.set(subject, { value });
    return value;
  };
}
