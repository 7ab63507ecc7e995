/** Something is wrong with the command itself: a code with what it is about, put in words by `cliWords`. */
export class UsageError extends Error {
  constructor(
    readonly code:
      | 'unknownCommand'
      | 'unknownOption'
      | 'missingInput'
      | 'tooManyInputs'
      | 'badValue'
      | 'notTogether'
      | 'needsOption'
      | 'badNumber'
      | 'notYet'
      | 'noFile'
      | 'notPlan'
      | 'noAreas'
      | 'unknownFormat'
      | 'cannotWrite',
    readonly about: string,
    readonly detail = '',
  ) {
    super(`${code}: ${about}`);
  }
}
