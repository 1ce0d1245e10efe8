// The users of custom actions. The component passes templates to a function, but not the user: so each action of a scenario gets
// one more parameter with a template for them, which is removed before the function is called.

const NAME = "scheduler_core_user";

/** Returns a scenario whose actions with functions have the parameter. */
export function withUsers(scenario, functions) {
  const parameter = { [NAME]: "{{ [user.index, user.tenant, user.allocated_ip, user.iteration] }}" };
  const actions = scenario.actions.map((action) =>
    Object.hasOwn(functions, action.type) ? { ...action, parameters: { ...action.parameters, ...parameter } } : action,
  );
  return { ...scenario, actions };
}

/** Returns the request with its user in place of the parameter. */
export function takeUser({ parameters: { [NAME]: user, ...parameters }, ...request }) {
  const [number, tenant, address, iteration] = user;
  return { ...request, parameters, user: number, tenant, address: address === "" ? undefined : address, iteration };
}
