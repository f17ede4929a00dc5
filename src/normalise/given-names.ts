/** Given names common in Europe, folded: with those of the decision-makers they help to tell a private person's name from an organisation's. */
export const commonGivenNames: ReadonlySet<string> = new Set(
  `
    aaron adam adrian adriana agata agnes agnieszka alain alan albert alberto alejandro aleksandra alessandra alessandro alessia alex alexander alexandra
    alexandre alexis alfonso alfred alice alina alison amanda amelie ana anastasia anders andrea andreas andrei andrej andres andrew andrzej angela angelo
    anita anja anke ann anna annalisa anne annette annika anthony antje antoine anton antonella antonio antonios apostolos arnaud arne arnold artur arturo
    astrid attila august aurelie axel balazs barbara bart bartosz bas beata beate beatrice beatriz ben benedict benedikt benjamin benoit bernadette
    bernard bernd bernhard bert birgit bjorn blanca bogdan boris brian brigitte bruno camille carina carl carla carlo carlos carmen carolina caroline
    catarina catherine cecile cecilia celine charles charlotte chiara chloe chris christa christel christian christiane christina christine christof
    christoph christophe christopher claire clara claude claudia claudio claus clemens clement colette colin constantin cornelia cristian cristiana
    cristina cyril dagmar damien daniel daniela daniele danielle danuta dario dave david davide deborah delphine denis denise derek diana diane didier
    diego dieter dimitri dimitrios dimitris dirk dominik dominique donald dora doris dorota dorothea dorothee dragan duncan edgar edith eduard eduardo
    edward eileen eleanor elena eleonora eli elias elisa elisabeth elise elizabeth ella ellen elodie elsa emanuel emanuele emil emilia emilie emily emma
    emmanuel enrico eric erica erich erik erika ernst esther etienne eugen eugene eva evelyn fabian fabien fabio fabrice fabrizio federica federico felix
    ferdinand fernando filip filippo fiona flavia florence florent florian francesca francesco francis francisco franck francois francoise frank franz
    frederic frederik fritz gabor gabriel gabriela gabriele gareth gary gavin geert georg george georges georgios gerald gerard gerd gerhard gert giacomo
    gianluca gianni gilles gina giorgio giovanna giovanni gisela giulia giulio giuseppe gordon graham greg gregor gregory grzegorz guido guillaume gunnar
    gunter guy hanna hannah hannes hans harald harry heather heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henry
    herbert hermann herve holger hubert hugh hugo ian ignacio igor ilaria ilona ines inga inge ingo ingrid irena irene irina iris isabel isabella isabelle
    istvan ivan ivana ivo jack jackie jacob jacqueline jacques jakob jakub james jan jana jane janet janine jaroslav jason javier jean jeanne jeff
    jennifer jens jeremy jeroen jerome jessica jill jim jiri joachim joan joanna joao joaquin joe joel johan johanna johannes john johnny jolanta jon
    jonas jonathan joost jordi jorg jorge joris jose josef joseph josephine juan judith jules julia julian julie julien jurgen justin justyna kai kamil
    karel karen karin karina karl karla karolina katarina katarzyna kate katharina katherine kathrin kathy katja katrin kay keith kelly kenneth kerstin
    kevin kim klaus konrad konstantin konstantinos kristian kristin kristina krzysztof kurt lara larissa lars laszlo laura laure laurence laurent lea lena
    lenka leo leon leonardo leonie leticia liam lidia lina linda lisa liz lorena lorenzo lothar louis louise luc luca lucia lucie lucy ludovic luigi luis
    luisa lukas lukasz lutz lydia maarten maciej magali magda magdalena maja malgorzata manfred manon manuel manuela marc marcel marcin marco marcus marek
    margaret margarita maria marian mariana marianne marie marina mario marion marius mariusz mark marko markus marlene marta martha martin martina
    martine mary mateusz mathias mathieu mathilde matilde matteo matthew matthias matthieu maurice mauro max maxime maximilian megan melanie melissa
    mercedes michael michaela michal michel michele michelle miguel mihai mikael mike mikolaj mila milan milena mircea miriam mirjam miroslav mohamed
    monica monika monique morten muriel nadia nadine natalia natalie nathalie nathan neil nelly nicholas nick nicola nicolai nicolas nicole nicoletta
    niels niklas niko nikolaos nikolas nils nina noel nora norbert nuno ola olaf oleg olga oliver olivia olivier orla oscar oskar otto pablo paola paolo
    pascal pascale patricia patrick patrik paul paula pauline pavel pawel pedro penelope per pernille peter petr petra phil philip philipp philippe pia
    pierre pieter pilar piotr rachel radoslaw rafael rafal raffaele rainer ralf ralph raphael raquel raul rebecca regina regine reinhard remi renata
    renate rene ricardo riccardo richard rita robert roberta roberto robin roger roland rolf romain roman ronald rosa rose rosemary ross roxana ruben
    rudolf rui rupert russell ruth ryan sabina sabine sabrina sally salvatore sam samantha samuel sandra sandrine sara sarah sascha sean sebastian
    sebastien sergio sergiu severine sharon sigrid silke silvia simon simona simone slawomir sofia sofie sonia sonja sophia sophie stefan stefania
    stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stuart sue susan susana susanna susanne suzanne sven svenja sylvain
    sylvia sylvie tamara tamas tania tanja tatiana teresa thea theo theodor theresa therese thierry thomas thorsten tiago tim timo tina tobias tom tomas
    tomasz tommaso tony torsten tristan udo ulf ulrich ulrike ursula ute uwe valentin valentina valeria valerie vanessa vasile vera veronica veronika
    veronique victor victoria viktor vincent vincenzo virginie vittorio vladimir volker walter wendy werner wilfried wilhelm willem william wim wojciech
    wolfgang xavier yann yannick yves yvonne zbigniew zoe zoltan zuzana`
    .split(/\s+/)
    .filter(Boolean),
);
