# Completion of cheekviewer in bash, printed by `cheekviewer --completion bash`.
_cheekviewer_offer() { mapfile -t COMPREPLY < <(compgen "$@@" -- "$word"); }
_cheekviewer_ids() { cheekviewer list 2>/dev/null | cut -d ' ' -f 1; }
_cheekviewer() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' at
    if [[ $word == = ]]; then word=''; elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${COMP_WORDS[at]} in @names) command=${COMP_WORDS[at]} && break ;; esac
    done
    COMPREPLY=()
    case $command/$before in
        @values
    esac
    case $command/$word in
        @arguments
    esac
}
complete -F _cheekviewer cheekviewer
